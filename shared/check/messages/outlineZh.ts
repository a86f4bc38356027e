/** Chinese: what is refused of outlines that people draw, and of rows that are laid into them. */
export const outlineProblemsZh = {
  'outline-flaw.few-corners': '轮廓应闭合，至少三个角点，或两个角点以圆弧相连',
  'outline-flaw.short-edge': '轮廓第 {edge} 条边在 {at} 处没有长度：角点不能重合',
  'outline-flaw.crossing': '轮廓第 {edge} 条边与第 {other} 条边在 {at} 处相交：轮廓不能自相交或自相接触',
  'outline-flaw.no-area': '轮廓没有围出面积',
  'outline-size': '轮廓范围为 {from} 至 {to}，而包络尺寸为 0, 0 至 {size}',
  'outline-modules': '模组只能排布在长方体包络内，且其高度处不能有避让区：应为 ctp 或 ctc',
  'outline-too-small.none': '轮廓内可容纳 {wanted} 个电芯中的 {fitting} 个（{rows} 排）：多 {missing} 个',
  'outline-too-small.x': '轮廓内可容纳 {wanted} 个电芯中的 {fitting} 个（{rows} 排）：多 {missing} 个；沿 x 约加长 {x} mm 即可容纳',
  'outline-too-small.y': '轮廓内可容纳 {wanted} 个电芯中的 {fitting} 个（{rows} 排）：多 {missing} 个；沿 y 约加宽 {y} mm 即可容纳',
  'outline-too-small.xy': '轮廓内可容纳 {wanted} 个电芯中的 {fitting} 个（{rows} 排）：多 {missing} 个；沿 x 约加长 {x} mm 或沿 y 约加宽 {y} mm 即可容纳',
  'outputs-apart': '{rows} 排时串联路径在另一端结束，两个输出端不能在同一侧：排数应为偶数',
  'outputs-beside': '输出端从各排的端头引出，不能在 {side} 侧：应为 -x 或 +x',
  'outputs-planned': '轮廓内或避让区旁的排从前端开始，两个输出端在 -x 侧：不能为 {side}',
  'keep-out-height': '上端应高于下端（{from}），实际为 {to}',
  'envelope-twice': '包络只能给出一种：envelope_mm（长方体）或 envelope（轮廓加高度），两者都给出了',
} as const;

/** Chinese: why defaults of a laminated busbar are not vouched for. */
export const laminateReasonsZh: Readonly<Record<string, string>> = {
  'the brief does not say how the edges are bonded; the margin follows from the pollution degree of the rule deck': '任务书未说明边缘如何粘合；余量按规则集的污染等级确定',
  'the brief names no film; PET stands in for it': '任务书未指定绝缘膜，暂取 PET',
  'the brief gives no thickness of the film; 0.25 mm stands in for it, and its withstand voltage must be tested': '任务书未给出膜厚，暂取 0.25 mm；其耐压须经试验验证',
  "0.5 mm between film and contact face is this program's choice; your laminating tool decides": '膜与接触面间隙 0.5 mm 为本程序取值，应由层压模具决定',
  '2.9 to 3.4 is what a maker of PET film states; it enters the capacitance that is shown only': 'PET 膜厂家给出 2.9–3.4；只影响所显示的电容',
  "straight length, radius of one thickness, K-factor and corners of the tabs are this program's choice; your bending tool decides": '引出片的直段、1 倍厚度的半径、k 因子和圆角为本程序取值，应由折弯模具决定',
  "half a hole's diameter of metal round a bolt hole is this program's choice": '螺栓孔边留半个孔径的金属为本程序取值',
  'an inner radius of at least one thickness for soft copper is practice': '软铜内半径不小于 1 倍厚度为惯例',
  '105 degC of a conductor in its film stands in for what the film and its glue allow': '导体在膜中的最高温度暂取 105 °C，应由膜和胶决定',
};

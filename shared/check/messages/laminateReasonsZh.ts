/** Chinese: why defaults of a laminated busbar, and of a single cell's protection board, are not vouched for. */
export const laminateReasonsZh: Readonly<Record<string, string>> = {
  'the brief names no protection board; a generic one stands in for it': '任务书未指定保护板，暂取通用件',
  'length, width and thickness of the board stand in until the drawing of the board in use is given': '在给出所用保护板图纸之前，长、宽、厚为暂定值',
  'pads of 2 x 1.2 mm stand in until the drawing of the board in use is given': '在给出所用保护板图纸之前，焊盘暂取 2 × 1.2 mm',
  "6 mm between tabs and board, with the sensor between, is this program's choice": '极耳与保护板间距 6 mm（其间放传感器）为本程序取值',
  "1 mm for the traces that carry the cell's current is this program's choice; the check says what they may carry": '承载电芯电流的走线宽 1 mm 为本程序取值；检查会给出其载流能力',
  "welds that stay 0.2 mm inside the circuit's pads are this program's choice; your welding decides": '焊点在 FPC 焊盘内缩 0.2 mm 为本程序取值，应由焊接工艺决定',
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

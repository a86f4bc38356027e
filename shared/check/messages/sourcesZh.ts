/** Chinese: where the data of the shipped catalogue come from, and what its prices do not cover. The catalogue itself keeps English. */
export const sourcesZh: Readonly<Record<string, string>> = {
  "Curated public cell library (maker's data sheet figures): size, mass, voltage, capacity, 1C/1C and 1 kHz impedance":
    '公开电芯数据库（厂家规格书数据）：尺寸、质量、电压、容量、1C/1C 和 1 kHz 内阻',
  'Prospectus: 120 Ah prismatic cell, 1.2C charge, 1.5C discharge; all else as provenance says': '样本册：120 Ah 方形电芯，1.2C 充电、1.5C 放电；其余数据见各项说明',
  'Prospectus: 150 Ah prismatic cell, 1.2C charge, 1.5C discharge; all else as provenance says': '样本册：150 Ah 方形电芯，1.2C 充电、1.5C 放电；其余数据见各项说明',
  'Prospectus: 314 Ah prismatic cell, 8,000 cycles to 70 % of its capacity; all else as provenance says': '样本册：314 Ah 方形电芯，8000 次循环容量保持 70 %；其余数据见各项说明',
  "maker's title": '厂家产品标题',
  "maker's title: 16-series battery monitor": '厂家产品标题：16 串电池监测器',
  "maker's driver header": '厂家驱动程序头文件',
  "maker's notes": '厂家说明',
  "maker's title: 14-Channel Li-Ion Battery Cell Controller IC": '厂家产品标题：14 通道锂离子电池控制器',
  'driver header, CELL1..14': '驱动程序头文件，CELL1..14',
  'typical values of 1060-O (resistivity 2.78 to 2.82e-8 ohm m), not seen in a source; adiabatic constants IEC 60364-5-54':
    '1060-O 的典型值（电阻率 2.78–2.82e-8 Ω·m），未见来源；绝热常数取自 IEC 60364-5-54',
  'CUORG fact sheets Table 5 (expansion 25 to 100 degC); adiabatic constants IEC 60364-5-54': 'CUORG 资料表 5（膨胀系数 25–100 °C）；绝热常数取自 IEC 60364-5-54',
  'typical handbook value, not seen in a source': '手册典型值，未见来源',
  'IACS resistivity (TWC, KiCad, CUORG); otherwise as annealed copper, CUORG Table 5': 'IACS 电阻率（TWC、KiCad、CUORG）；其余同退火铜，CUORG 表 5',
  'Kapton HN areal mass (KAP table 3): about 1.42 g/cm3': 'Kapton HN 面密度（KAP 表 3）：约 1.42 g/cm³',
  'Mylar A (VOLT): 1.39 g/cm3': 'Mylar A（VOLT）：1.39 g/cm³',
  'adiabatic constants and resistivity IEC 60364-5-54; the rest typical handbook values, not seen in a source': '绝热常数和电阻率取自 IEC 60364-5-54；其余为手册典型值，未见来源',
  "middle of 400 to 1,500 CNY/m2, quoted without a source; set it from your FPC maker's offer": '取 400–1500 元/m² 的中值，报价未注明来源，请按 FPC 厂家报价设定',
  "from 1.5 to 4 USD/kg at about 7.2 CNY/USD; set it from your film maker's offer": '由 1.5–4 美元/kg 按约 7.2 元/美元换算，请按薄膜厂家报价设定',
  'metal only, from 2.3 to 3.0 USD/kg at about 7.2 CNY/USD; stamping not included': '仅金属价，由 2.3–3.0 美元/kg 按约 7.2 元/美元换算，不含冲压',
  'metal only, from 9 to 13 USD/kg at about 7.2 CNY/USD; stamping not included': '仅金属价，由 9–13 美元/kg 按约 7.2 元/美元换算，不含冲压',
  'metal only, priced as pure aluminium; extrusion and machining not included': '仅金属价，按纯铝计，不含挤压和机加工',
  'metal only, from 11 EUR/kg as published in May 2020 at about 7.8 CNY/EUR; cutting not included': '仅金属价，由 2020 年 5 月公布的 11 欧元/kg 按约 7.8 元/欧元换算，不含裁切',
};

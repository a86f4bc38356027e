/** What findings say of what covers bars, in English. */
export const insulationEn = {
  'bar-insulation': {
    title: 'Busbar insulation',
    text: {
      'nothing-left': 'The bar of {net} is to be covered, but its pads, bolts and bare margins leave nothing to cover: it counts as bare',
      shape: 'The bar of {net} is to be covered, but bars over round cells and in busbar frames are not: it counts as bare',
      wall: 'The bar of {net} is covered by {actual} mm, walls are made from {required} mm',
      tracking: 'The covering on the bar of {net} is of material group {actual}, the deck measures creepage for group {required}',
      'heat-shrink': 'Faces under {thickness_mm} mm of heat-shrink count as insulated, bare ends by their distances. That the wall withstands {required} V impulse is not judged: it takes a test',
      pa12: 'Faces under {thickness_mm} mm of PA12 count as insulated, bare ends by their distances. That the wall withstands {required} V impulse is not judged: it takes a test',
      'epoxy-powder': 'Faces under {thickness_mm} mm of epoxy powder count as insulated, bare ends by their distances. That the wall withstands {required} V impulse is not judged: it takes a test, and edges rounded to {edge_mm} mm (assumed), since powder draws back from sharp ones',
    },
  },
} as const;

//! Origins: the nodes of the description that an item is made from.

use serde::Serialize;

use crate::pointer::Pointer;

/// The origin of an item in the description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// The node, in the description with overlays applied.
    #[serde(serialize_with = "as_text")]
    pub pointer: Pointer,
    /// Whether an overlay created or changed it.
    pub by_overlay: bool,
    /// All nodes that the item is made from.
    #[serde(skip)]
    pub made_from: MadeFrom,
}

/// The nodes that an item is made from, as lowering reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeFrom {
    /// Nodes whose keywords give the item.
    pub nodes: Vec<Pointer>,
    /// Nodes that lead to them: the operation or the object, references, and parts of `allOf`.
    pub path: Vec<Pointer>,
    /// Schemas of the named types that the item refers to.
    pub named: Vec<Pointer>,
}

impl MadeFrom {
    /// Returns the origin of an item that is made from one node.
    pub fn node(pointer: &Pointer) -> Self {
        Self { nodes: vec![pointer.clone()], ..Self::default() }
    }

    /// Adds the nodes of another item.
    pub fn extend(&mut self, other: &Self) {
        self.nodes.extend_from_slice(&other.nodes);
        self.path.extend_from_slice(&other.path);
        self.named.extend_from_slice(&other.named);
    }
}

fn as_text<S: serde::Serializer>(pointer: &Pointer, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(pointer)
}

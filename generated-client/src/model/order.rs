//! In which order a document writes the members of its objects.

use super::Wire;

/// What came behind what in the objects read so far, for each model whose members do not come in the
/// description's order.
///
/// A server writes the objects of a model alike: in one order, with the same members left out. What
/// came behind a member last time is what to expect there, and most names take one comparison.
#[derive(Debug, Default)]
pub(crate) struct Orders(Vec<Order>);

#[derive(Debug)]
struct Order {
    /// Whose order it is. Told apart by address: a wrong one would cost time and nothing else.
    wires: &'static [Wire],
    /// The field that came at a place: the first is the object's beginning, the others are behind a
    /// field each.
    came: Box<[usize]>,
}

impl Orders {
    /// Where the order of a model is kept; of a new one, it is the description's.
    pub(crate) fn of(&mut self, wires: &'static [Wire]) -> usize {
        let known = self.0.iter().position(|order| std::ptr::eq(order.wires, wires));
        known.unwrap_or_else(|| {
            self.0.push(Order { wires, came: (0..=wires.len()).collect() });
            self.0.len() - 1
        })
    }

    /// The field that is expected at a place.
    pub(crate) fn expected(&self, order: usize, place: usize) -> usize {
        self.0.get(order).and_then(|order| order.came.get(place).copied()).unwrap_or(place)
    }

    /// Takes note of the field that came there.
    pub(crate) fn note(&mut self, order: usize, place: usize, field: usize) {
        if let Some(came) = self.0.get_mut(order).and_then(|order| order.came.get_mut(place)) {
            *came = field;
        }
    }
}

//! The order in which a document writes the members of its objects.

use super::Properties;

/// Successors of members in the objects read so far, for each model whose members do not come in the
/// description's order.
///
/// A server writes all objects of a model in one order, with the same members left out. The member that
/// followed last time is therefore the one to expect, and most names take one comparison.
#[derive(Debug, Default)]
pub(crate) struct MemberOrders(Vec<MemberOrder>);

#[derive(Debug)]
struct MemberOrder {
    /// Identifies the model, by address: a wrong match would only cost time.
    properties: &'static Properties,
    /// Index of the field that follows at each position: at the beginning of the object, then after each field.
    successors: Box<[usize]>,
}

impl MemberOrders {
    /// Returns the index of a model's order. A new order is the description's.
    pub(crate) fn index_of(&mut self, properties: &'static Properties) -> usize {
        let index = self.0.iter().position(|order| std::ptr::eq(order.properties, properties));
        index.unwrap_or_else(|| {
            self.0.push(MemberOrder { properties, successors: (0..=properties.names.len()).collect() });
            self.0.len() - 1
        })
    }

    /// Returns the index of the field that is expected at a position.
    pub(crate) fn expected(&self, order: usize, position: usize) -> usize {
        self.0.get(order).and_then(|order| order.successors.get(position).copied()).unwrap_or(position)
    }

    /// Records the field that was read at a position.
    pub(crate) fn record(&mut self, order: usize, position: usize, field: usize) {
        if let Some(successor) = self.0.get_mut(order).and_then(|order| order.successors.get_mut(position)) {
            *successor = field;
        }
    }
}

//! Newtypes for the further ids in a path, because two bare integers could be swapped.

use crate::id::id;

id! {
    /// Id of a comment.
    pub struct CommentId(i64);
}

id! {
    /// Id of a dimension.
    pub struct DimensionId(i64);
}

id! {
    /// Id of an employment.
    pub struct EmploymentId(i64);
}

id! {
    /// Id of an event.
    pub struct EventId(i64);
}

id! {
    /// Id of a labor union membership.
    pub struct LaborUnionMembershipId(i64);
}

id! {
    /// Id of a payment event.
    pub struct PaymentEventId(i64);
}

id! {
    /// Id of a tax card.
    pub struct TaxCardId(i64);
}

id! {
    /// Id of a tracking period.
    pub struct TrackingPeriodId(i64);
}

id! {
    /// Id of a transaction.
    pub struct TransactionId(i64);
}

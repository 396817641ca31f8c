//! Ids that stand behind another id in one call: two bare integers could change places.

use crate::id::id;

id! {
    /// The id of a comment.
    pub struct CommentId(i64);
}

id! {
    /// The id of a dimension.
    pub struct DimensionId(i64);
}

id! {
    /// The id of an employment.
    pub struct EmploymentId(i64);
}

id! {
    /// The id of an event.
    pub struct EventId(i64);
}

id! {
    /// The id of a labor union membership.
    pub struct LaborUnionMembershipId(i64);
}

id! {
    /// The id of a payment event.
    pub struct PaymentEventId(i64);
}

id! {
    /// The id of a tax card.
    pub struct TaxCardId(i64);
}

id! {
    /// The id of a tracking period.
    pub struct TrackingPeriodId(i64);
}

id! {
    /// The id of a transaction.
    pub struct TransactionId(i64);
}

//! Invoices for the test server of the examples.

use procountor_client::codec::{FromJsonError, from_json};
use procountor_client::models::InvoiceBasicInfo;

const INVOICES: &str = r#"[
    {"id":501,"type":"SALES_INVOICE","status":"PAID","invoiceNumber":1001,"date":"2026-04-02",
     "counterParty":{"counterPartyAddress":{"name":"Mäkelän Puutyö Oy"}},
     "invoiceSumInfo":[{"currency":"EUR","inAccountingCurrency":true,"invoiceSumTotal":1240.50}]},
    {"id":502,"type":"SALES_INVOICE","status":"PAID","invoiceNumber":1002,"date":"2026-04-09",
     "counterParty":{"counterPartyAddress":{"name":"Kahvila Aamu"}},
     "invoiceSumInfo":[{"currency":"EUR","inAccountingCurrency":true,"invoiceSumTotal":86.80}]},
    {"id":503,"type":"SALES_INVOICE","status":"PAID","invoiceNumber":1003,"date":"2026-04-28",
     "counterParty":{"counterPartyAddress":{"name":"Öberg & Co Ab"}},
     "invoiceSumInfo":[{"currency":"SEK","inAccountingCurrency":false,"invoiceSumTotal":15000.00},
                       {"currency":"EUR","inAccountingCurrency":true,"invoiceSumTotal":1342.17}]}
]"#;

/// Returns three paid invoices of April 2026.
pub(crate) fn invoices() -> Result<Vec<InvoiceBasicInfo>, FromJsonError> {
    from_json(INVOICES, false).map(|(invoices, _)| invoices)
}

//! JSON decoder: each input is either rejected, or decoded to a value that survives encoding and decoding.
#![no_main]

use libfuzzer_sys::fuzz_target;
use procountor_client::Page;
use procountor_client::codec::{FromJsonError, Value, from_json, to_json};
use procountor_client::models::{
    BankStatement, BusinessPartner, BusinessPartnerDefaultAccounts, Invoice, InvoiceBasicInfo, LedgerReceipt, Person,
    SalarySlip, UserPermissions, UserPrivileges,
};

/// Decodes a value of a type, leniently or not.
type Decode = fn(&str, bool);

/// The ten models with the most properties, counting those of nested models, and a page.
const TYPES: [Decode; 11] = [
    decode::<Invoice>,
    decode::<BusinessPartner>,
    decode::<SalarySlip>,
    decode::<UserPrivileges>,
    decode::<UserPermissions>,
    decode::<BusinessPartnerDefaultAccounts>,
    decode::<LedgerReceipt>,
    decode::<Person>,
    decode::<BankStatement>,
    decode::<InvoiceBasicInfo>,
    decode::<Page<Invoice>>,
];

fn decode<T: Value + PartialEq>(text: &str, lenient: bool) {
    match from_json::<T>(text, lenient) {
        Ok((value, _)) => {
            let written = to_json(&value);
            let (decoded, _) = from_json::<T>(&written, lenient).expect("encoded JSON can be decoded");
            assert!(decoded == value, "{text:?} is encoded as {written:?}");
            assert_eq!(to_json(&decoded), written);
        }
        Err(FromJsonError::Mismatch(error)) => {
            assert!(text.contains(error.raw()));
            assert!(!lenient || error.path().is_empty() || error.raw().is_empty(), "{error}");
        }
        Err(FromJsonError::Syntax(_)) => {}
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    TYPES[usize::from(choice & 0x7f) % TYPES.len()](text, choice & 0x80 != 0);
});

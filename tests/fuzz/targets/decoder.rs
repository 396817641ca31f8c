//! Whatever an answer holds, it is read or refused; and what was read says the same once it is written
//! and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use procountor_client::Page;
use procountor_client::model::{FromJsonError, Value, from_json, to_json};
use procountor_client::models::{
    BankStatement, BusinessPartner, BusinessPartnerDefaultAccounts, Invoice, InvoiceBasicInfo, LedgerReceipt, Person,
    SalarySlip, UserPermissions, UserPrivileges,
};

/// Reads one value of a type from JSON, leniently or not.
type Read = fn(&str, bool);

/// The ten models with the most properties, those of the models within them included, and a page.
const TYPES: [Read; 11] = [
    read::<Invoice>,
    read::<BusinessPartner>,
    read::<SalarySlip>,
    read::<UserPrivileges>,
    read::<UserPermissions>,
    read::<BusinessPartnerDefaultAccounts>,
    read::<LedgerReceipt>,
    read::<Person>,
    read::<BankStatement>,
    read::<InvoiceBasicInfo>,
    read::<Page<Invoice>>,
];

fn read<T: Value + PartialEq>(text: &str, lenient: bool) {
    match from_json::<T>(text, lenient) {
        Ok((value, _)) => {
            let written = to_json(&value);
            let (again, _) = from_json::<T>(&written, lenient).expect("what was written is read");
            assert!(again == value, "{text:?} is written as {written:?}");
            assert_eq!(to_json(&again), written);
        }
        Err(FromJsonError::Form(error)) => {
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

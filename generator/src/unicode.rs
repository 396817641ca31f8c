//! Characters that must not reach a reader unchanged.

/// Whether a character is a control character, changes the direction of text, or is invisible.
///
/// Text of a description is untrusted. Everything that prints it replaces or escapes these characters, so that it can
/// neither control a terminal nor show something other than what it is.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(character, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || matches!(character, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

package io.usersessions.app.password;

/** Why a password cannot be chosen. */
public enum PasswordFlaw {
    /** It has fewer than {@value PasswordRules#MIN_LENGTH} characters. */
    TOO_SHORT,
    /** It has more than {@value PasswordRules#MAX_LENGTH} characters. */
    TOO_LONG,
    /** It has control characters, or is no well-formed text: it cannot be typed again on every device. */
    UNTYPABLE,
    /** It is one of the passwords that many people have. */
    COMMON,
    /** It consists of common words, rows of keys, repetitions and names, and little else. */
    PREDICTABLE
}

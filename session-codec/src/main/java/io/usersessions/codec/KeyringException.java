package io.usersessions.codec;

/** A keyring that cannot be used; an application must not start with it. The message says which key and why, and quotes no key. */
public final class KeyringException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyringException(String message) {
        super(message);
    }

    KeyringException(String message, Throwable cause) {
        super(message, cause);
    }
}

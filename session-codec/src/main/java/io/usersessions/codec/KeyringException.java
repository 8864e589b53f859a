package io.usersessions.codec;

/** A keyring that cannot be used, which is to stop the start. The message says which key and why, and nothing of any key. */
public final class KeyringException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyringException(String message) {
        super(message);
    }

    KeyringException(String message, Throwable cause) {
        super(message, cause);
    }
}

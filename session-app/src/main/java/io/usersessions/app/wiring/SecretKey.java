package io.usersessions.app.wiring;

/** A key that does not print itself. */
public final class SecretKey {
    private final byte[] bytes;

    private SecretKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SecretKey of(byte[] bytes) {
        return new SecretKey(bytes.clone());
    }

    byte[] reveal() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SecretKey[hidden]";
    }
}

package io.usersessions.servlet.transport;

/** A header of a response that tells the client what to do with its key. It does not print its value, which may be a key. */
public record KeyHeader(String name, String value) {
    @Override
    public String toString() {
        return name;
    }
}

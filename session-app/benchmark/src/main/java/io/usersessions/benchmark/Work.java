package io.usersessions.benchmark;

/** Encodes and decodes the attributes of one session. */
interface Work {
    /** Returns the bytes of the attributes. */
    Object encode();

    /** Returns the attributes from their bytes. */
    Object decode();

    /** The number of bytes. */
    int length();
}

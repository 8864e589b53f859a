package io.usersessions.benchmark;

/** Attributes of one session and their bytes, over and over. */
interface Work {
    /** The bytes. */
    Object encode();

    /** The attributes of the bytes. */
    Object decode();

    /** How many bytes there are. */
    int length();
}

/** Bytes as plain values: strict UTF-8 and zlib. */
package io.usersessions.codec.bytes;

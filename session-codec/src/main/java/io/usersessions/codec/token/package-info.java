/** Readers and writers of the tokens of JSON and CBOR, stricter than Jackson itself. */
package io.usersessions.codec.token;

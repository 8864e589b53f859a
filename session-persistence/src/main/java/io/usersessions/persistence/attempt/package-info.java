/** Attempts to sign in: table {@code sign_in_attempt}. */
package io.usersessions.persistence.attempt;

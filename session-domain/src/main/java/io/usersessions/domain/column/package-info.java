/** The records of the ports as named plain values, for adapters whose stores have flat rows. */
package io.usersessions.domain.column;

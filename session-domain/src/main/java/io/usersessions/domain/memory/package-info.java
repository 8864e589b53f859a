/** In-memory adapters that pass every contract. */
package io.usersessions.domain.memory;

/** Counts of attempts to sign in, shared by all nodes: the port that adapters implement, and what crosses it. */
package io.usersessions.domain.attempt;

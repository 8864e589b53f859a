/** The session and its values. Every instance is valid; no class here reads a clock or uses randomness. */
package io.usersessions.domain.model;

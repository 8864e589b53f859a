/** What happens to sessions, and the listeners that are told. */
package io.usersessions.domain.event;

/** What a request opened and what it made of it so far. Not exported to users. */
package io.usersessions.domain.draft;

/** Sessions as the store keeps them: to record and back, closed, and left behind by a sign-in. Not exported to users. */
package io.usersessions.domain.store;

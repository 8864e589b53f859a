/** Leases of nodes: table {@code session_lease}. */
package io.usersessions.persistence.lease;

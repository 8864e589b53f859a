/** Groups of tests for {@link io.usersessions.domain.port.SessionCatalog}. */
package io.usersessions.testkit.catalog;

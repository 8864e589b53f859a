/** Groups of tests for {@link io.usersessions.domain.port.ImportedKeys}. */
package io.usersessions.testkit.imported;

/** What reaches a JDBC driver. */
package io.usersessions.testkit.jdbc;

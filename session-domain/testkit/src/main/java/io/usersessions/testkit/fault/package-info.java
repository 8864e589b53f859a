/** Groups of tests in which the store fails in the middle of a visit. */
package io.usersessions.testkit.fault;

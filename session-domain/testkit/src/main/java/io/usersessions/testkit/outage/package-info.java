/** Groups of tests with a store that cannot be reached: a fault is an exception, never an answer. */
package io.usersessions.testkit.outage;

/** Groups of tests for visits: sign-in, presented keys, and edits at the same time. */
package io.usersessions.testkit.visit;

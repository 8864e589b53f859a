/** Groups of tests in which a store is opened anew, as after a restart of the process. */
package io.usersessions.testkit.reopening;

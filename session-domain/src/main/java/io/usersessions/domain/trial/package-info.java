/** Sessions in memory for the tests of an application, without a web server and without a test framework. */
package io.usersessions.domain.trial;

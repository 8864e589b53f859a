/** Groups of tests in which requests of one browser run in every order. */
package io.usersessions.testkit.request;

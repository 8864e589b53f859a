/** A test that compares real sessions with a simple model of them. */
package io.usersessions.testkit.model;

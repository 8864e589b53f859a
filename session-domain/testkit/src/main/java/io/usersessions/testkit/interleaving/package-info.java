/** Requests whose calls of the store run in every order. */
package io.usersessions.testkit.interleaving;

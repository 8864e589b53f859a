/** Asynchronous requests, which close their visit before they complete. Not exported to users. */
package io.usersessions.servlet.async;

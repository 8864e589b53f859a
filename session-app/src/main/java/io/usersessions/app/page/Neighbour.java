package io.usersessions.app.page;

/**
 * Another account that is signed in in the same browser.
 *
 * @param slot its number, for the form that changes to it
 */
public record Neighbour(int slot, Viewer viewer) {}

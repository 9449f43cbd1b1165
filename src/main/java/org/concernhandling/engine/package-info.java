/**
 * Everything that knows Camunda. Only this module imports it, so that a maintained fork
 * is a change to one package.
 */
package org.concernhandling.engine;

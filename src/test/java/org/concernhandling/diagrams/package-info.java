/**
 * What people see of the models: how they are laid out, and their pictures in the
 * documentation.
 */
package org.concernhandling.diagrams;

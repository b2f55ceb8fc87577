package org.iofog.router.application;

/** The default router, which several namespaces share; each sees and changes its own part alone. */
public interface SharedRouter {

    RouterControl partOf(String namespace);
}

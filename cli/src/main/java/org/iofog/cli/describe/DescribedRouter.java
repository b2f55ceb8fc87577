package org.iofog.cli.describe;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.iofog.contract.view.AddressView;
import org.iofog.contract.view.LinkView;
import org.iofog.contract.view.RouterView;

/**
 * A router and what is around it.
 *
 * @param links from it and to it
 * @param addresses what passes it
 */
@RegisterForReflection
record DescribedRouter(RouterView router, List<LinkView> links, List<AddressView> addresses) {}

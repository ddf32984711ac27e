"""A made-up model of some size, for pictures: a register that several offices keep together."""

from wipo_bc_std.diagram.component_view import Boundary, Box, ComponentView, Data, Flow, ViewWords

WORDS = ViewWords(
    actor="actor",
    component="component",
    boundary="trust boundary",
    on_ledger="data on the ledger",
    off_ledger="data off the ledger",
    interaction="interaction: what passes, with the data that it carries",
)

DATA = (
    Data(id="hash", title="Hash of a register entry", abode="on-ledger", remark="Legal weight: evidence"),
    Data(id="status", title="Status of the right", abode="on-ledger", remark="Legal weight: none"),
    Data(id="entry", title="Register entry", abode="off-ledger", remark="Legal weight: authoritative"),
    Data(id="deed", title="Deed of transfer", abode="off-ledger", remark="Legal weight: authoritative"),
    Data(id="identity", title="Identity document of the holder", abode="off-ledger", remark="Legal weight: evidence"),
    Data(id="log", title="Access log", abode="off-ledger", remark="Legal weight: none"),
)

REGISTER = ComponentView(
    boxes=(
        Box(id="holder", title="Holder of the right", kind="actor"),
        Box(id="office-a", title="IP Office A", kind="actor", remarks=("Register authority",)),
        Box(id="office-b", title="IP Office B", kind="actor", remarks=("Register authority",)),
        Box(id="body", title="Network body", kind="actor", remarks=("Network body",)),
        Box(id="register-a", title="Register of A", kind="component", remarks=("Run by: IP Office A",), boundary="domain-a", data=("entry", "deed")),
        Box(id="node-a", title="Ledger node of A", kind="component", remarks=("Run by: IP Office A",), boundary="domain-a", data=("hash", "status")),
        Box(id="register-b", title="Register of B", kind="component", remarks=("Run by: IP Office B",), boundary="domain-b", data=("entry",)),
        Box(id="node-b", title="Ledger node of B", kind="component", remarks=("Run by: IP Office B",), boundary="domain-b", data=("hash", "status")),
        Box(id="directory", title="Directory of members", kind="component", remarks=("Run by: Network body",), boundary="network"),
        Box(id="monitor", title="Monitoring of the network", kind="component", remarks=("Run by: Network body",), boundary="network", data=("log",)),
    ),
    boundaries=(
        Boundary(id="domain-a", title="Domain of IP Office A"),
        Boundary(id="domain-b", title="Domain of IP Office B"),
        Boundary(id="network", title="Shared network"),
    ),
    data=DATA,
    flows=(
        Flow(start="holder", end="office-a", title="asks for a transfer to be recorded", data=("deed", "identity")),
        Flow(start="office-a", end="register-a", title="records the transfer", data=("entry",)),
        Flow(start="register-a", end="node-a", title="anchors the entry", data=("hash",)),
        Flow(start="node-a", end="node-b", title="replicates", data=("hash", "status")),
        Flow(start="node-b", end="register-b", title="announces the change", data=("status",)),
        Flow(start="office-b", end="register-b", title="reads the entry"),
        Flow(start="body", end="directory", title="admits members"),
        Flow(start="node-a", end="monitor", title="reports its state", data=("log",)),
    ),
    words=WORDS,
)

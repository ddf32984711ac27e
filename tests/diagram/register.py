"""A made-up model of some size, for pictures: a register that several offices keep together."""

from wipo_bc_std.diagram.component_view import Boundary, Box, ComponentView, Data, Flow, ViewWords
from wipo_bc_std.diagram.concept_map import Concept, ConceptMap, Kind, MapWords, Relation
from wipo_bc_std.diagram.life_cycle import Change, CycleWords, LifeCycle, State
from wipo_bc_std.diagram.phase_map import Phase, PhaseMap, PhaseWords
from wipo_bc_std.diagram.sequence import Carried, Failure, Participant, Process, SequenceWords, Step

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
        Box(
            id="register-a",
            title="Register of A",
            kind="component",
            remarks=("Run by: IP Office A",),
            boundary="domain-a",
            data=("entry", "deed"),
        ),
        Box(
            id="node-a",
            title="Ledger node of A",
            kind="component",
            remarks=("Run by: IP Office A",),
            boundary="domain-a",
            data=("hash", "status"),
        ),
        Box(
            id="register-b",
            title="Register of B",
            kind="component",
            remarks=("Run by: IP Office B",),
            boundary="domain-b",
            data=("entry",),
        ),
        Box(
            id="node-b",
            title="Ledger node of B",
            kind="component",
            remarks=("Run by: IP Office B",),
            boundary="domain-b",
            data=("hash", "status"),
        ),
        Box(
            id="directory",
            title="Directory of members",
            kind="component",
            remarks=("Run by: Network body",),
            boundary="network",
        ),
        Box(
            id="monitor",
            title="Monitoring of the network",
            kind="component",
            remarks=("Run by: Network body",),
            boundary="network",
            data=("log",),
        ),
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

TRANSFER = Process(
    participants=(
        Participant(id="holder", title="Holder of the right", kind="actor"),
        Participant(id="office-a", title="IP Office A", kind="actor"),
        Participant(id="register-a", title="Register of A", kind="component"),
        Participant(id="node-a", title="Ledger node of A", kind="component"),
        Participant(id="node-b", title="Ledger node of B", kind="component"),
    ),
    steps=(
        Step(
            start="holder",
            end="office-a",
            label="1.",
            text="asks for the transfer to be recorded and hands in the deed",
            data=(
                Carried(title="Deed of transfer", abode="off-ledger"),
                Carried(title="Identity document of the holder", abode="off-ledger"),
            ),
        ),
        Step(start="office-a", end="office-a", label="2.", text="examines the deed under its national law"),
        Step(
            start="office-a",
            end="register-a",
            label="3.",
            text="records the transfer in the register",
            data=(Carried(title="Register entry", abode="off-ledger"),),
        ),
        Step(
            start="register-a",
            end="node-a",
            label="4.",
            text="anchors the new entry",
            data=(Carried(title="Hash of a register entry", abode="on-ledger"),),
        ),
        Step(start="node-a", end="node-b", label="5.", text="replicates the block to the other nodes"),
        Step(
            start="node-b",
            end="office-a",
            label="6.",
            text="confirms that the entry is on the ledger",
            data=(Carried(title="Status of the right", abode="on-ledger"),),
        ),
        Step(start="office-a", end="holder", label="7.", text="tells the holder that the transfer is recorded"),
    ),
    failures=(
        Failure(
            step=2,
            when="When: the deed is not signed by everybody who has to sign it",
            then="Then: the office refuses the request and says why; nothing is written to the register or to the ledger",
        ),
        Failure(
            step=4,
            when="When: the node cannot be reached",
            then="Then: the register holds the entry, and the hash is written as soon as the node answers again",
        ),
        Failure(
            step=5,
            when="When: the nodes do not agree on the block",
            then="Then: the entry in the register remains what holds in law, and the network body looks into the matter",
        ),
    ),
    words=SequenceWords(
        actor="actor",
        component="component",
        on_ledger="data on the ledger",
        off_ledger="data off the ledger",
        step="step",
        failure="what can go wrong, and what is done then",
    ),
)

LIFE = LifeCycle(
    states=tuple(
        State(id=name, title=title)
        for name, title in (
            ("filed", "Filed"),
            ("examined", "Under examination"),
            ("granted", "Granted"),
            ("lapsed", "Lapsed"),
            ("refused", "Refused"),
            ("expired", "Expired"),
        )
    ),
    changes=(
        Change(start="filed", end="examined", title="the office takes up the application"),
        Change(start="examined", end="granted", title="the right is granted"),
        Change(start="examined", end="refused", title="the application is refused"),
        Change(start="granted", end="lapsed", title="the fee is not paid"),
        Change(start="lapsed", end="granted", title="the right is restored"),
        Change(start="granted", end="expired", title="the term ends"),
        Change(start="lapsed", end="expired", title="nobody asks for restoration in time"),
        Change(start="examined", end="examined", title="a reply is filed"),
    ),
    words=CycleWords(
        state="state",
        first="first state: nothing leads to it",
        last="last state: nothing leads on",
        change="event that changes the state",
    ),
)

PHASES = PhaseMap(
    phases=(
        Phase(title="Creation", use_cases=("Evidence of the date of a creation",)),
        Phase(title="Filing", use_cases=("Priority documents between offices", "Proof of filing")),
        Phase(title="Examination", use_cases=()),
        Phase(
            title="Registration and grant",
            use_cases=(
                "Anchoring of register entries",
                "Certificates that can be verified by anybody",
                "A federated register of rights",
            ),
        ),
        Phase(
            title="Exploitation and licensing",
            use_cases=(
                "Licences as smart contracts",
                "Collecting societies and the distribution of what users pay to those who hold the rights, across borders",
            ),
        ),
        Phase(title="Enforcement", use_cases=("Customs check of goods",)),
    ),
    apart=("Identifiers of persons and bodies",),
    words=PhaseWords(
        phase="phase in the life of a right, in order",
        use_case="use case",
        nothing="no use case in this draft",
        apart="Not tied to one phase",
    ),
)

RELATIONS: tuple[tuple[str, str, Kind], ...] = (
    ("blockchain", "distributed-ledger", "generic"),
    ("dlt-node", "distributed-ledger", "associative"),
    ("ledger-record", "distributed-ledger", "partitive"),
    ("immutability", "distributed-ledger", "associative"),
    ("smart-contract", "distributed-ledger", "associative"),
    ("consensus-mechanism", "distributed-ledger", "partitive"),
    ("block", "blockchain", "partitive"),
    ("block-header", "block", "partitive"),
    ("transaction", "block", "partitive"),
    ("off-ledger-original", "ledger-record", "associative"),
    ("salted-hash-value", "hash-value", "generic"),
    ("canonical-form", "hash-value", "associative"),
    ("ip-register", "ip-right", "associative"),
    ("register-authority", "ip-register", "associative"),
    ("register-authority", "ip-office", "associative"),
    ("patent", "ip-right", "generic"),
    ("trademark", "ip-right", "generic"),
    ("industrial-design", "ip-right", "generic"),
    ("verifiable-credential", "credential", "generic"),
    ("issuer", "credential", "associative"),
    ("holder-of-a-credential", "credential", "associative"),
)

CONCEPTS = ConceptMap(
    concepts=tuple(
        Concept(id=name.replace(" ", "-"), term=name)
        for name in (
            "distributed ledger",
            "blockchain",
            "dlt node",
            "ledger record",
            "hash value",
            "salted hash value",
            "canonical form",
            "immutability",
            "off-ledger original",
            "ip right",
            "ip register",
            "register authority",
            "ip office",
            "patent",
            "trademark",
            "industrial design",
            "smart contract",
            "consensus mechanism",
            "credential",
            "verifiable credential",
            "issuer",
            "holder of a credential",
            "block",
            "block header",
            "transaction",
            "alone",
        )
    ),
    relations=tuple(Relation(narrower=a, broader=b, kind=kind) for a, b, kind in RELATIONS),
    words=MapWords(
        generic="kinds of it (generic)",
        partitive="parts of it (partitive)",
        associative="connected otherwise (associative)",
        foreign="concept of another theme",
    ),
)

@claim:legal-hold-suspends-deletion @witness:raw-store-read @witness:clock-advance
Feature: A legal hold keeps exactly the held entries and nothing else, and ends

  Data that are needed as evidence are kept until the matter is cleared up: exactly those, and no longer.

  @apart
  Scenario Outline: A legal hold at <host> keeps what is held and nothing else
    Given the conference server of <host>
    And its statement says of holding data as evidence: <says>
    When some entries are held in the host's interest, and their period passes
    Then the held entries are there, and no others
    And they go when they are released

    @stated
    Examples: Hosts that promise it
      | host        | says             |
      | bbw-leipzig | until cleared up |

  @apart
  Scenario Outline: <host> refuses to hold entries in its own interest
    Given the conference server of <host>
    And its statement says of holding data as evidence: <says>
    When somebody asks to hold some entries in the host's interest, and others by a legal duty, and their period passes
    Then the first are not held and the others are, and nothing else
    And they go when they are released

    @conflicting
    Examples: Hosts that say something else
      | host                     | says                      |
      | studentenwerk-osnabrueck | 7 d at most, no exception |

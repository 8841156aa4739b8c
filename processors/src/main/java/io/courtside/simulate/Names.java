package io.courtside.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deals names of people who do not exist, each once. Not thread safe. */
final class Names {
  private static final List<String> FIRST =
      List.of(
          "Aaron Abel Alec Amari Andre Anton Ariel Bastien Beau Bilal Boris Brandt Bryce Caleb Cam",
          "Cedric Chidi Clay Cole Corey Dante Darko Davion Deion Derrick Dion Dominic Dorian Drew",
          "Elias Emeka Emil Ezra Felix Filip Gabe Gideon Goran Grant Hakim Harlan Hugo Ibrahim Ike",
          "Isaac Ivan Jabari Jace Jamal Jaren Jasper Jonas Jules Kai Keaton Kenji Khalil Kofi Kyle",
          "Lamar Landry Lars Leif Leon Levi Luca Lucien Malik Marco Marek Mateo Micah Miles Milos",
          "Moussa Nasir Nico Niko Noah Obi Omar Otis Pascal Paulo Quentin Quincy Rafael Rashad Reid",
          "Roman Ruben Sandro Seth Silas Stefan Sven Tariq Terrell Theo Tobias Tomas Trey Tyrese",
          "Ulrich Vance Viktor Wade Wes Xavier Yann Yusuf Zaire Zane Zoran");

  private static final List<String> LAST =
      List.of(
          "Abara Adler Akande Alston Amadi Arceneaux Asante Avery Bakke Banks Barlow Baptiste Bell",
          "Bennett Bertrand Blanc Boateng Booker Bowen Brandao Briggs Brooks Calder Carrington Cato",
          "Chambers Coleman Cortez Crane Cross Dalton Davies Decker Delgado Diallo Diop Dixon Dorsey",
          "Drummond Dumas Easton Ekpe Ellis Engel Esposito Farrow Fields Fontaine Foster Frazier",
          "Gallagher Garrett Gaye Gibbs Glover Graves Haas Hale Hansen Harlow Hayes Hendricks Holloway",
          "Horvat Hughes Ibarra Ingram Ivers Jansen Jelavic Jessup Juric Kamara Keller Kessler Kirkland",
          "Kone Kovac Lang Larkin Lawson Lindqvist Lockett Lund Maddox Manning Marchetti Marsh Mbaye",
          "McCray Mercer Monroe Moreau Nash Ndiaye Nilsson Norwood Novak Oakley Obasi Okafor Olsen",
          "Osei Owens Parrish Pavlovic Payne Pereira Petit Pope Quarles Radic Rankin Reeves Rhodes",
          "Rivers Rosario Rowe Sadler Santos Sarr Sellers Shaw Simic Sloan Soto Stokes Sutter Tate",
          "Temple Thibault Thorne Toure Traore Tucker Underwood Valdez Vance Vidal Voss Walsh Ware",
          "Weber Whitaker Wilder Winslow Yates Yeboah York Zeller Zimmer");

  private final List<String> first = words(FIRST);
  private final List<String> last = words(LAST);
  private final Set<String> dealt = new HashSet<>();
  private final Chance chance;

  Names(Chance chance) {
    this.chance = chance;
  }

  /** A name not dealt before. */
  String next() {
    String name;
    do {
      name = chance.oneOf(first) + " " + chance.oneOf(last);
    } while (!dealt.add(name));
    return name;
  }

  private static List<String> words(List<String> lines) {
    return List.of(String.join(" ", lines).split(" ", -1));
  }
}

namespace BackPain.Lint.ClaimTraining;

/// <summary>
/// Logistic regression with an elastic net over features that are there or not, by accelerated proximal gradient (FISTA). It
/// goes through the rows in their order on one thread, so that the same rows give the same weights.
/// </summary>
internal static class LogisticRegression
{
    /// <summary>Weights of the features.</summary>
    /// <param name="rows">Indexes of the features that each row has.</param>
    /// <param name="labels">Whether each row is positive.</param>
    /// <param name="lasso">By feature, the pull towards exactly 0.</param>
    /// <param name="ridge">The pull towards 0 in proportion to the weight.</param>
    /// <param name="rounds">How often to go through the rows.</param>
    public static double[] Train(IReadOnlyList<int[]> rows, IReadOnlyList<bool> labels, double[] lasso, double ridge, int rounds)
    {
        var features = lasso.Length;
        var weights = new double[features];
        var ahead = new double[features];
        var gradient = new double[features];
        var step = 1 / ((LargestCurvature(rows, features) / 4) + ridge);
        var momentum = 1.0;
        for (var round = 0; round < rounds; round++)
        {
            AddGradient(rows, labels, ahead, gradient);
            var next = (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2;
            for (var feature = 0; feature < features; feature++)
            {
                var moved = ahead[feature] - (step * ((gradient[feature] / rows.Count) + (ridge * ahead[feature])));
                var shrunk = Math.Sign(moved) * Math.Max(0, Math.Abs(moved) - (step * lasso[feature]));
                ahead[feature] = shrunk + ((momentum - 1) / next * (shrunk - weights[feature]));
                weights[feature] = shrunk;
            }

            momentum = next;
        }

        return weights;
    }

    private static void AddGradient(IReadOnlyList<int[]> rows, IReadOnlyList<bool> labels, double[] weights, double[] gradient)
    {
        Array.Clear(gradient);
        for (var row = 0; row < rows.Count; row++)
        {
            var margin = 0.0;
            foreach (var feature in rows[row])
                margin += weights[feature];
            var error = (1 / (1 + Math.Exp(-margin))) - (labels[row] ? 1 : 0);
            foreach (var feature in rows[row])
                gradient[feature] += error;
        }
    }

    /// <summary>The largest eigenvalue of the mean of the rows' outer products, by power iteration.</summary>
    private static double LargestCurvature(IReadOnlyList<int[]> rows, int features)
    {
        var vector = new double[features];
        Array.Fill(vector, 1 / Math.Sqrt(features));
        var largest = 1.0;
        for (var round = 0; round < 30; round++)
        {
            var product = new double[features];
            foreach (var row in rows)
            {
                var sum = 0.0;
                foreach (var feature in row)
                    sum += vector[feature];
                foreach (var feature in row)
                    product[feature] += sum;
            }

            largest = Math.Sqrt(product.Sum(value => value * value));
            for (var feature = 0; feature < features; feature++)
                vector[feature] = product[feature] / largest;
        }

        return largest / rows.Count * 1.05;
    }
}
